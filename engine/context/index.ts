export * from './contextWindows'
