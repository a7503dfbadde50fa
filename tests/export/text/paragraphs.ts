import type { Direction } from '../../../export/text/direction'

/** A paragraph of a script, with Latin and digits inside as people write them. */
export interface ScriptParagraph {
  readonly script: string
  readonly language: string
  readonly direction: Direction
  readonly text: string
  /** Font file of the tests for scripts whose whole fonts are too large to come along. */
  readonly fixture?: string
}

export const paragraphs: readonly ScriptParagraph[] = [
  { script: 'Latin', language: 'pl', direction: 'ltr', text: 'Pamięć podręczna trzyma to, czego użyto ostatnio; łąki, źródła, ćmy i ñandú, Çeşme, Þórður, ħobż. It holds 128 KB at once, and every „miss” costs about 100 ns — more than it seems at first.' },
  { script: 'Vietnamese', language: 'vi', direction: 'ltr', text: 'Bộ nhớ đệm giữ những gì vừa được dùng; mỗi lần trượt tốn khoảng 100 ns. Những điều ấy nghe thì dễ, nhưng để tường tận phải đọc cả quyển sách dày 480 trang của Nguyễn Thị Ánh.' },
  { script: 'Greek', language: 'el', direction: 'ltr', text: 'Ἡ κρυφὴ μνήμη κρατᾷ ὅσα χρησιμοποιήθηκαν τελευταῖα· ἄνθρωπος, ᾠδή, ῥήτωρ, Ὀδυσσεύς. Η ανάκτηση από τον δίσκο αργεί 100 φορές περισσότερο από τη RAM των 64 GB.' },
  { script: 'Cyrillic', language: 'ru', direction: 'ltr', text: 'Кэш хранит то, что использовали последним; промах стоит около 100 нс. Ґанок і їжак, љубав и ђак, әңгіме мен ғұн читаются так же быстро, как CPU считает до 10.' },
  { script: 'Armenian', language: 'hy', direction: 'ltr', text: 'Քեշը պահում է այն, ինչ վերջերս է օգտագործվել։ Յուրաքանչյուր վրիպում արժե մոտ 100 նանովայրկյան, իսկ CPU-ն այդ ընթացքում պարզապես սպասում է։' },
  { script: 'Georgian', language: 'ka', direction: 'ltr', text: 'ქეში ინახავს იმას, რაც ბოლოს გამოიყენეს. ყოველი აცდენა დაახლოებით 100 ნანოწამი ჯდება, CPU კი ამ დროს უბრალოდ ელოდება და არაფერს აკეთებს.' },
  { script: 'Hebrew', language: 'he', direction: 'rtl', text: 'המטמון שומר את מה שהיה בשימוש לאחרונה (L2 cache), וכל החטאה עולה כ-100 ננו-שניות. מעבד של 3.5 GHz מבצע בזמן הזה יותר מ-300 פעולות, ולכן „מטמון” הוא מילה טובה.' },
  { script: 'Arabic', language: 'ar', direction: 'rtl', text: 'تحتفظ الذاكرة المخبئية (L2 cache) بما استُخدم أخيرًا، وكل إخفاق يكلّف نحو 100 نانوثانية. في هذا الوقت ينفّذ معالج بسرعة 3.5 GHz أكثر من ٣٠٠ عملية؛ فهل يستحق الأمر؟' },
  { script: 'Persian', language: 'fa', direction: 'rtl', text: 'حافظهٔ نهان آنچه را به‌تازگی استفاده شده نگه می‌دارد و هر خطا حدود ۱۰۰ نانوثانیه هزینه دارد. پردازندهٔ Ryzen 9 در این زمان می‌تواند بیش از ۳۰۰ دستور را اجرا کند.' },
  { script: 'Urdu', language: 'ur', direction: 'rtl', text: 'کیش وہ چیزیں رکھتا ہے جو ابھی استعمال ہوئیں، اور ہر ناکامی پر تقریباً 100 نینو سیکنڈ لگتے ہیں۔ اتنی دیر میں 3.5 GHz کا پروسیسر سینکڑوں کام کر لیتا ہے۔' },
  { script: 'Devanagari', language: 'hi', direction: 'ltr', text: 'कैश वही रखता है जो अभी-अभी काम में आया; हर चूक पर लगभग 100 नैनोसेकंड लगते हैं। इतने में 3.5 GHz का प्रोसेसर सैकड़ों निर्देश पूरे कर लेता है, इसलिए स्मृति का क्रम महत्त्वपूर्ण है।' },
  { script: 'Bengali', language: 'bn', direction: 'ltr', text: 'ক্যাশ সেটাই রাখে যা সবে ব্যবহার হয়েছে; প্রতিটি ভুলে প্রায় 100 ন্যানোসেকেন্ড যায়। ততক্ষণে 3.5 GHz প্রসেসর শত শত নির্দেশ সেরে ফেলে, তাই স্মৃতির ক্রম গুরুত্বপূর্ণ।' },
  { script: 'Tamil', language: 'ta', direction: 'ltr', text: 'சமீபத்தில் பயன்படுத்தியதையே இடைமாற்று நினைவகம் வைத்திருக்கும்; ஒவ்வொரு தவறுக்கும் சுமார் 100 நானோநொடிகள் ஆகும். அதற்குள் 3.5 GHz செயலி நூற்றுக்கணக்கான கட்டளைகளை முடித்துவிடும்.' },
  { script: 'Telugu', language: 'te', direction: 'ltr', text: 'ఇటీవల వాడినదాన్నే క్యాష్ ఉంచుకుంటుంది; ప్రతి పొరపాటుకు సుమారు 100 నానోసెకన్లు పడుతుంది. ఆ సమయంలో 3.5 GHz ప్రాసెసర్ వందల సూచనలను పూర్తి చేస్తుంది.' },
  { script: 'Thai', language: 'th', direction: 'ltr', text: 'แคชเก็บสิ่งที่เพิ่งถูกใช้ไปล่าสุด และการพลาดแต่ละครั้งใช้เวลาประมาณ 100 นาโนวินาที ระหว่างนั้นหน่วยประมวลผลความเร็ว 3.5 GHz ทำงานได้หลายร้อยคำสั่ง จึงควรจัดเรียงข้อมูลให้ดี' },
  { script: 'Lao', language: 'lo', direction: 'ltr', text: 'ໜ່ວຍຄວາມຈຳຊົ່ວຄາວເກັບສິ່ງທີ່ຫາກໍໃຊ້ໄປ ແລະ ການພາດແຕ່ລະຄັ້ງໃຊ້ເວລາປະມານ 100 ນາໂນວິນາທີ. ໃນເວລານັ້ນ ໜ່ວຍປະມວນຜົນ 3.5 GHz ເຮັດວຽກໄດ້ຫຼາຍຮ້ອຍຄຳສັ່ງ.' },
  { script: 'Khmer', language: 'km', direction: 'ltr', text: 'អង្គចងចាំបណ្ដោះអាសន្នរក្សាអ្វីដែលទើបប្រើ ហើយការខកខានម្ដងៗចំណាយពេលប្រហែល 100 ណាណូវិនាទី។ ក្នុងពេលនោះ អង្គដំណើរការ 3.5 GHz អាចធ្វើបញ្ជារាប់រយ។' },
  { script: 'Burmese', language: 'my', direction: 'ltr', text: 'ယာယီမှတ်ဉာဏ်သည် မကြာသေးမီက အသုံးပြုခဲ့သည်များကို သိမ်းထားပြီး လွဲချော်မှုတစ်ခုစီသည် 100 နာနိုစက္ကန့်ခန့် ကြာသည်။ ထိုအချိန်အတွင်း 3.5 GHz ပရိုဆက်ဆာသည် ညွှန်ကြားချက် ရာပေါင်းများစွာ လုပ်ဆောင်နိုင်သည်။' },
  { script: 'Chinese (simplified)', language: 'zh-Hans', direction: 'ltr', fixture: 'chinese-simplified', text: '缓存保存最近用过的数据,每次未命中大约需要100纳秒。在这段时间里,3.5 GHz的处理器可以执行几百条指令;因此,数据的顺序“非常重要”。' },
  { script: 'Chinese (traditional)', language: 'zh-Hant', direction: 'ltr', fixture: 'chinese-traditional', text: '快取保存最近用過的資料,每次未命中大約需要100奈秒。在這段時間裡,3.5 GHz的處理器可以執行幾百條指令;因此,資料的順序「非常重要」。' },
  { script: 'Japanese', language: 'ja', direction: 'ltr', fixture: 'japanese', text: 'キャッシュは最近使われたデータを保持します。ミスのたびに約100ナノ秒かかり、その間に3.5 GHzのプロセッサーは数百の命令を実行できます。だから「並べ方」が大切なのです。' },
  { script: 'Korean', language: 'ko', direction: 'ltr', fixture: 'korean', text: '캐시는 최근에 사용한 데이터를 보관합니다. 한 번 놓칠 때마다 약 100나노초가 걸리며, 그동안 3.5 GHz 프로세서는 수백 개의 명령을 실행할 수 있습니다.' },
]
