"""One page of every kind: what every test of all pages looks at."""

PAGES = {
    "home": "",
    "publisher": "stockton/",
    "scorecard": "stockton/2015-16/",
    "scorecard without figures": "derby/2011-12/",
    "objective": "stockton/2015-16/objectives/4/",
    "indicator": "stockton/2015-16/4.1/",
    "indicator with breakdowns": "stockton/2015-16/3.3/",
    "indicator with ratings alone": "stockton/2011-12/1.1/",
    "indicator without figures": "derby/2011-12/pm-1/",
    "edition of a scorecard": "stockton/2015-16/editions/2026-11-21/",
    "edition of an indicator": "stockton/2015-16/editions/2026-11-21/4.1/",
    "gaps": "stockton/2015-16/gaps/",
    "gaps of the whole site": "gaps/",
    "releases": "releases/",
    "data": "stockton/2015-16/data/",
    "how we judge": "how-we-judge/",
    "glossary": "glossary/",
    "about": "about/",
    "architecture": "architecture/",
    "accessibility": "accessibility/",
    "guide": "guide/",
    "guide, with tables and code": "guide/results/",
    "guide, with commands": "guide/publishing/",
    "search": "search/",
}
LOST = "stockton/no-such-page/"
"""The page of an address that leads nowhere."""
EMBED = "stockton/2015-16/4.1/embed/"
"""A chart as other sites show it, without this site's frame."""
