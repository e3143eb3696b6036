"""Text, its folded copy and its reading copy; numbers; spans."""
