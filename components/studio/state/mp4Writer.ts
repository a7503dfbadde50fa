// Of the library, what writes MP4 files alone: the rest of it stays out of the site.
export { BufferTarget, canEncodeVideo, CanvasSource, Mp4OutputFormat, Output, Quality } from 'mediabunny'
