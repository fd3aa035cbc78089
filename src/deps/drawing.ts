/** A box to draw, with a text or other boxes as its content. */
export interface Shape {
  /** Flexbox and text as in CSS, lengths in pixels; `fontFamily` is `serif` or `sans`, in the weights 400 and 600. */
  style: Record<string, string | number>
  children?: string | readonly Shape[]
}

/** A size in pixels. An omitted side is as long as the shape needs. */
export interface DrawingSize {
  width?: number
  height?: number
}

/** An image whose text is drawn as outlines, with its actual size in pixels. */
export interface DrawnSvg {
  svg: string
  width: number
  height: number
}

/**
 * Draws images with bundled fonts, outside the thread that answers requests; loads nothing. Letters except Latin,
 * Cyrillic and Greek become empty boxes. Rejects when a shape cannot be drawn, and refuses with `unavailable` while too
 * many shapes wait.
 */
export interface Drawing {
  svg(shape: Shape, size: DrawingSize): Promise<DrawnSvg>
  png(shape: Shape, size: DrawingSize): Promise<Uint8Array>
  close(): Promise<void>
}
