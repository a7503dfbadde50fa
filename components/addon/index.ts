export { packedComponents } from './packedComponents'
export { propTable } from './propTable'
