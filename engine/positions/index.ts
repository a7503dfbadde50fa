export * from './ropeWavelengths'
