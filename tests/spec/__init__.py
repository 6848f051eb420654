"""The rules of judgement as chapters with worked examples; the public page is written from them."""
