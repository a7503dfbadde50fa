/** Lengths of slides in px, on Slidev's canvas 980 wide and 551 high; the deck's style sheet has the same. */
export const slideSizes = {
  /** What text has of a slide, without the line at its foot. */
  width: 836,
  height: 404,
  /** Beside a picture. */
  narrowWidth: 310,
  /** That a slide is planned for; short ones are set larger, and the last resort of long ones is the least. */
  fontSize: 22,
  ideaFontSize: 27,
  /** That one slide is planned for, rather than two. */
  closeFontSize: 19,
  minFontSize: 18,
  titleSize: 36,
  titleLine: 1.16,
  titleGap: 20,
  lineHeight: 1.45,
} as const
