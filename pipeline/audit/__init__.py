"""The audit: what is missing in reports, what does not add up, what contradicts."""
