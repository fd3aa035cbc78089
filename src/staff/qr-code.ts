/** A QR code as an SVG element, in black on white with its quiet zone, `label` for screen readers. */
export function qrCode(_text: string, _label: string): string {
  throw new Error('to be built')
}
