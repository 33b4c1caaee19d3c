/// Something that a drawing could not show as it was given.
public enum ChartWarning: Hashable, Sendable {
  /// A label found no free place.
  case labelDropped(String)
  /// A text was cut and ends in an ellipsis; the whole text is given.
  case textCut(String)
  /// A series beyond the seventh colour is drawn in the muted grey; its name is given.
  case seriesMuted(String)
  /// A value lies outside the stated axis and is not drawn; the label of its series or category is given.
  case valueOutsideAxis(String)
  /// A value is not a finite number and is treated as missing; the label of its series or category is given.
  case valueNotFinite(String)
  /// Bars start at zero; an extent that was stated otherwise is not taken.
  case axisExtentNotTaken
}
