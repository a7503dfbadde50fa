import type { Figure } from '../../../engine/figure/figure'
import type { MotionPlan } from '../../layout/motion/motionPlan'
import type { OwnFont } from '../../text/ownFont'
import type { Theme } from '../../theme/theme'
import type { AnimationFile, AnimationRequest } from './makeAnimation'
import sharp from 'sharp'
import { planMotion } from '../../layout/motion/motionPlan'
import { defaultPixelRatio } from '../../platform/sizePresets'
import { figureSize, openFigureDrawer } from '../figureImage'
import { makeAnimation } from './makeAnimation'

/** How a motion is timed, and what its file may be. */
export interface MotionRequest extends Pick<AnimationRequest, 'format' | 'maxBytes'> {
  readonly frameTime?: number | undefined
  readonly loops?: number | undefined
}

/** Draws the steps of a figure, all of one size, as a moving picture in a theme's colours and fonts. @throws {OutputError} */
export async function figureAnimation(states: readonly Figure[], theme: Theme, request: MotionRequest, fonts: ReadonlyMap<string, OwnFont>, onFrame?: AnimationRequest['onFrame']): Promise<AnimationFile & { readonly plan: MotionPlan }> {
  const draw = await openFigureDrawer(theme, fonts)
  const plan = planMotion(states.map(() => 0), request)
  const { width, height } = figureSize(states[0])
  const file = await makeAnimation({
    ...request,
    plan,
    width: Math.round(width * defaultPixelRatio),
    height: Math.round(height * defaultPixelRatio),
    async paint(frame, scale) {
      const { data, info } = await sharp(draw(states[frame], defaultPixelRatio * scale)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
      return { data, width: info.width, height: info.height }
    },
    onFrame,
  })
  return { ...file, plan }
}
