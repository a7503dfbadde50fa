export { figureComponents } from './figureComponents'
export { figureShown } from './figureShown'
export { packedComponents } from './packedComponents'
export { propTable } from './propTable'
