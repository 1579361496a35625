//! Units of measure, as texts write them after a number: `%`, `km`, `million`, `كيلومتر`.

/// Signs that are a unit whatever follows them.
const SIGNS: &[&str] = &[
    "%", "٪", "‰", "‱", "°C", "°F", "° C", "° F", "°", "℃", "℉", "′", "″", "€", "$", "£", "¥", "₺",
    "₹", "₪", "₽", "﷼", "年", "月", "日", "時", "分", "秒", "円", "元", "人",
];

/// Symbols of the International System of Units and of currencies. Single letters that are also
/// words of a language (`A`, `I`) are left out.
const SYMBOLS: &str = "\
    nm|µm|μm|mm|cm|dm|m|km|m²|km²|m³|cm³|m2|km2|m3|km/h|m/s|mph|mg|µg|g|kg|t|lb|lbs|oz|\
    ml|cl|l|L|hl|ms|s|min|h|Hz|kHz|MHz|GHz|W|kW|MW|GW|TW|Wh|kWh|MWh|GWh|TWh|V|kV|mA|Ω|J|\
    kJ|MJ|cal|kcal|Pa|hPa|kPa|mbar|N|mol|lm|lx|ha|ft|mi|yd|px|pt|dpi|kB|KB|MB|GB|TB|PB|\
    KiB|MiB|GiB|TiB|Mbit/s|Gbit/s|kbps|Mbps|Gbps|FLOPS|USD|EUR|GBP|JPY|SAR|AED|EGP|IQD|\
    JOD|KWD|MAD|TND|DZD|ILS|TRY|K|dB";

/// Eras and clock halves, which follow a year or an hour.
const ERAS: &str = "\
    AD|BC|CE|BCE|AH|AM|م|هـ|ه|ق.م|ق.م.|ق م|ب.م|للهجرة|للميلاد|هجرية|ميلادية";

/// English words.
const ENGLISH: &str = "\
    percent|per cent|per mille|thousand|million|billion|trillion|dollars|dollar|euros|\
    euro|cents|pounds|pound|dirhams|dinars|riyals|rupees|metres|metre|meters|meter|\
    centimetres|centimeters|millimetres|millimeters|kilometres|kilometre|kilometers|\
    kilometer|square|cubic|miles|mile|feet|foot|inches|inch|yards|acres|hectares|grams|\
    gram|grammes|kilograms|kilogram|kilos|tons|ton|tonnes|tonne|litres|litre|liters|\
    liter|gallons|degrees|volts|watts|kilowatts|megawatts|gigawatts|terawatts|kilowatt|\
    megawatt|gigawatt|terawatt|kilowatt-hours|megawatt-hours|gigawatt-hours|\
    terawatt-hours|bytes|kilobytes|megabytes|gigabytes|terabytes|bits|pixels|seconds|\
    minutes|minute|hours|hour|days|day|weeks|week|months|month|years|year|decades|\
    centuries|per hour|per second|per day|per year";

/// Arabic words.
const ARABIC: &str = "\
    في المئة|في المائة|بالمئة|بالمائة|في الألف|بالألف|ألف|ألفًا|ألفا|آلاف|مليون|مليونًا|\
    مليونا|ملايين|مليار|مليارًا|مليارا|مليارات|بليون|تريليون|دولار|دولارًا|دولارا|دولارات|\
    يورو|جنيه|جنيهًا|جنيها|جنيهات|درهم|درهمًا|درهما|دراهم|دينار|دينارًا|دينارا|دنانير|ريال|\
    ريالًا|ريالا|ريالات|ليرة|ليرات|كم|سم|مم|كغ|كغم|كجم|غ|غم|جم|ملغ|ملغم|مل|كم/س|كم²|م²|م³|\
    متر|مترًا|مترا|أمتار|كيلومتر|كيلومترًا|كيلومترا|كيلومترات|كيلو|سنتيمتر|سنتيمترًا|\
    سنتيمترات|سنتمترًا|سنتمتر|مليمتر|مليمترًا|مليمترات|ميل|ميلًا|أميال|قدم|قدمًا|أقدام|ذراع|\
    ذراعًا|أذرع|فرسخ|فرسخًا|فراسخ|مربع|مربعًا|مربعة|مكعب|مكعبًا|مكعبة|هكتار|هكتارًا|هكتارات|\
    فدان|فدانًا|أفدنة|غرام|غرامًا|غرامات|جرام|جرامًا|جرامات|كيلوغرام|كيلوغرامًا|كيلوغرامات|\
    كيلوجرام|كيلوجرامًا|طن|طنًا|طنا|أطنان|رطل|رطلًا|أرطال|لتر|لترًا|لترا|لترات|درجة|درجات|\
    مئوية|واط|كيلوواط|ميغاواط|ميجاواط|غيغاواط|جيجاواط|تيراواط|فولت|بايت|كيلوبايت|\
    ميغابايت|غيغابايت|تيرابايت|بكسل|هرتز|ثانية|ثوانٍ|ثوان|ثواني|دقيقة|دقائق|ساعة|ساعات|\
    يوم|يومًا|يوما|أيام|أسبوع|أسبوعًا|أسابيع|شهر|شهرًا|شهرا|أشهر|شهور|سنة|سنوات|سنين|عام|\
    عامًا|عاما|أعوام|قرن|قرنًا|قرون|في الساعة|في الثانية";

/// Persian and Urdu words.
const PERSIAN_AND_URDU: &str = "\
    درصد|فیصد|هزار|میلیون|میلیارد|کیلومتر|کیلوگرم|سانتی‌متر|تومان|روپیه|روپے|لاکھ|کروڑ|\
    میٹر|سال|روز|ماه";

/// Hebrew words.
const HEBREW: &str = "\
    אחוז|אחוזים|אלף|מיליון|מיליארד|שקל|שקלים|ש״ח|ש\"ח|דולר|דולרים|ק״מ|ק\"מ|ס״מ|ס\"מ|מ״ר|\
    מ\"ר|ק״ג|ק\"ג|מטר|מטרים|טון|ליטר|שעות|דקות|שניות|ימים|שנה|שנים";

/// Words of French, German, Italian, Portuguese and Spanish.
const EUROPEAN: &str = "\
    pour cent|por ciento|por cento|per cento|Prozent|millions|milliards|millones|\
    Millionen|Milliarden|mètres|kilomètres|metros|kilómetros|Meter|Kilometer|Euro|Tonnen|\
    Stunden|Minuten|Jahre|heures|ans|años";

/// The lists of units that end where a word ends. Within a list, `|` separates the units.
const WORDS: [&str; 7] = [
    SYMBOLS,
    ERAS,
    ENGLISH,
    ARABIC,
    PERSIAN_AND_URDU,
    HEBREW,
    EUROPEAN,
];

/// Returns the length in bytes of the unit that the text begins with, or `None` if it begins with
/// no unit. Of several the longest is taken: `km/h` rather than `km`.
pub fn unit_at(text: &str) -> Option<usize> {
    let is_word = |unit: &&str| {
        text.strip_prefix(*unit)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
    };
    let signs = SIGNS.iter().copied().filter(|sign| text.starts_with(*sign));
    let words = WORDS
        .iter()
        .flat_map(|list| list.split('|'))
        .filter(is_word);
    signs.chain(words).map(str::len).max()
}

#[cfg(test)]
mod tests {
    use super::unit_at;

    #[test]
    fn the_longest_unit_is_taken_and_no_part_of_a_word() {
        let found = |text: &str| unit_at(text).map(|end| text[..end].to_owned());
        for unit in [
            "%",
            "°C",
            "km/h",
            "km²",
            "per cent",
            "كم",
            "في المئة",
            "تيراواط",
            "ק״מ",
            "هـ",
        ] {
            assert_eq!(found(&format!("{unit} and more")).as_deref(), Some(unit));
            assert_eq!(found(&format!("{unit}.")).as_deref(), Some(unit));
        }
        for words in ["men", "kmx", "A new ship", "كمال", "gone", ""] {
            assert_eq!(found(words), None, "{words}");
        }
    }
}
