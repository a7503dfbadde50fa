import type { Theme } from '../../export/theme/theme'
import type { Post } from '../../export/thread/thread'
import { Buffer } from 'node:buffer'
import satori from 'satori'
import sharp from 'sharp'
import { openFontFiles } from '../../export/output/fontFiles'
import { postText } from '../../export/thread/postText'

const fontFiles = openFontFiles()
const fonts = ([['Inter-Regular', 400], ['Inter-Bold', 700]] as const).map(([id, weight]) => ({ name: 'Inter', data: fontFiles.get(id), weight, style: 'normal' as const }))

/** The same card as the READMEs of satori and sharp show it: one tree with a box-shadow to SVG, the SVG to PNG. */
export async function plainPipeline(post: Post, theme: Theme, width: number, height: number): Promise<Buffer> {
  const { card, canvas } = theme
  const stops = canvas.kind === 'gradient' ? canvas.stops.map(stop => `${stop.color} ${stop.offset * 100}%`).join(', ') : ''
  const angle = canvas.kind === 'gradient' ? canvas.angle : 0
  const tree = element({ flexDirection: 'column', width, height, padding: card.margin * 2, backgroundImage: `linear-gradient(${angle}deg, ${stops})` }, element({
    flexDirection: 'column',
    flexGrow: 1,
    justifyContent: 'center',
    padding: card.padding * 2,
    borderRadius: card.cornerRadius * 2,
    backgroundColor: card.color,
    boxShadow: `${card.shadow.x * 2}px ${card.shadow.y * 2}px ${card.shadow.blur * 2}px ${card.shadow.color}`,
  }, element({ fontWeight: 700, fontSize: 32, color: theme.text.color }, 'Ada Lovelace'), element({ fontSize: 28, color: theme.text.muted }, '@ada'), element({ whiteSpace: 'pre-wrap', fontSize: 48, lineHeight: 1.4, marginTop: 32, color: theme.text.color }, postText(post))))
  return sharp(Buffer.from(await satori(tree, { width, height, fonts }))).png().toBuffer()
}

function element(style: Record<string, unknown>, ...children: unknown[]): Parameters<typeof satori>[0] {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } }
}
