export * from './gpus'
export * from './models'
