"""From bytes to report: text, layout, masks, segmenters, rules, engine; in and out."""
