"""Words from figures: every sentence on the site that is not the publisher's own. Pure."""
