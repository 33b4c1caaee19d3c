// The first declarations of Indicators come here.
