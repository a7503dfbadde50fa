import type { Block, Thread } from '../../export/thread/thread'
import { seededRandom } from '../../engine/attention/seededRandom'

interface Vocabulary { readonly subjects: readonly string[], readonly verbs: readonly string[], readonly objects: readonly string[], readonly endings: readonly string[] }

const latin: Vocabulary = {
  subjects: ['Attention', 'A longer window', 'Each head', 'The softmax', 'A sliding window', 'The key-value cache', 'Every global layer', 'A tile of scores', 'The running maximum', 'A sparse mask', 'The tensor core', 'One thread block'],
  verbs: ['compares', 'rescales', 'reads', 'writes back', 'keeps', 'leaves out', 'multiplies', 'waits for', 'sums up', 'moves'],
  objects: ['every other token', 'the whole matrix', 'a few picked pairs', 'its own neighbours', 'two tiles at a time', 'eight times the work', 'the next row of keys', 'half of the memory', 'sixty-four times the scores', 'the slow memory'],
  endings: ['before the next layer runs', 'while the chip stays busy', 'and nothing is lost', 'at some price in quality', 'once for each position', 'and then starts again', 'as the paper has it', 'whatever the length may be'],
}
const arabic: Vocabulary = {
  subjects: ['الانتباه', 'النافذة الأطول', 'كل رأس', 'النافذة المنزلقة', 'ذاكرة المفاتيح والقيم', 'كل طبقة شاملة', 'مربع الدرجات', 'القناع المتفرق', 'نواة الموتّرات'],
  verbs: ['يقارن', 'يعيد ضبط', 'يقرأ', 'يكتب', 'يحفظ', 'يترك', 'يضرب', 'ينتظر', 'يجمع', 'ينقل'],
  objects: ['كل رمز آخر', 'المصفوفة كلها', 'أزواجًا قليلة مختارة', 'جيرانه وحدهم', 'مربعين في كل مرة', 'ثمانية أضعاف العمل', 'الصف التالي من المفاتيح', 'نصف الذاكرة', '64 ضعفًا من الدرجات', 'الذاكرة البطيئة HBM'],
  endings: ['قبل أن تعمل الطبقة التالية', 'والشريحة مشغولة دائمًا', 'ولا يضيع شيء', 'مقابل بعض الجودة', 'مرة لكل موضع', 'ثم يبدأ من جديد', 'كما تقول الورقة', 'مهما كان الطول'],
}

/** A thread of `count` posts of about 250 characters, none with a line of another's, with list items in every third. */
export function benchThread(count: number, seed = 1): Thread {
  return threadOf(latin, count, seed)
}

/** The same in Arabic, with numbers and a name in Latin letters. */
export function arabicThread(count: number, seed = 1): Thread {
  return { ...threadOf(arabic, count, seed), language: 'ar' }
}

function threadOf({ subjects, verbs, objects, endings }: Vocabulary, count: number, seed: number): Thread {
  const random = seededRandom(seed)
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)]
  const sentence = () => `${pick(subjects)} ${pick(verbs)} ${pick(objects)} ${pick(endings)}`
  return {
    title: 'Bench',
    author: { name: 'Ada Lovelace', handle: '@ada' },
    posts: Array.from({ length: count }, (_, index) => ({
      blocks: [
        paragraph(`${index + 1}. ${sentence()}. ${sentence()}.`),
        ...index % 3 === 0 ? [item(sentence()), item(sentence())] : [paragraph(`${sentence()}. ${sentence()}.`)],
      ],
      pictures: [],
      missingPictures: 0,
    })),
  }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', marker: '', depth: 0, tight: false, spans: [{ text }] }
}

function item(text: string): Block {
  return { ...paragraph(text), kind: 'item', marker: '-' }
}
