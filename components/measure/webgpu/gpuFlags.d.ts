// TypeScript's own types of the browser have WebGPU's interfaces, but not its flags.
declare const GPUBufferUsage: Readonly<Record<'COPY_DST' | 'COPY_SRC' | 'MAP_READ' | 'QUERY_RESOLVE' | 'STORAGE' | 'UNIFORM', number>>
declare const GPUMapMode: { readonly READ: number }
declare const GPUShaderStage: { readonly COMPUTE: number }
