import { openFontFiles } from '../../../export/output/fontFiles'

const files = openFontFiles()

/** The faces that the cards of the bench are set in. */
export const fonts = ([['Inter-Regular', 400], ['Inter-Bold', 700]] as const).map(([id, weight]) => ({ name: 'Inter', data: files.get(id), weight, style: 'normal' as const }))
