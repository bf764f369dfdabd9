namespace KamPortal.Greetings;

/// <summary>
/// The words the portal comes with. Placeholders stand where no case is asked for: names after a comma or a dash, the company after «компания».
/// </summary>
internal static class StandardTemplates
{
    private const string SignatureRu = "\n\nС уважением,\n{Менеджер}\n{Должность}\n{НашаКомпания}\n{Телефон}\n{Почта}";
    private const string SignatureEn = "\n\nKind regards,\n{Manager}\n{Position}\n{OurCompany}\n{Phone}\n{Email}";

    public static IEnumerable<GreetingTemplate> Of(GreetingOccasion occasion, DateTime now)
    {
        var (ru, en) = Words(occasion);
        yield return Template(occasion, now, "ru", ru.Subject, "{Обращение}!\n\n" + ru.Body + SignatureRu);
        if (en is var (subject, body))
        {
            yield return Template(occasion, now, "en", subject, "{Salutation},\n\n" + body + SignatureEn);
        }
    }

    private static ((string Subject, string Body) Ru, (string Subject, string Body)? En) Words(GreetingOccasion occasion) => occasion.Code switch
    {
        "birthday" => (
            ("С днём рождения!", "Поздравляем Вас с днём рождения! Желаем здоровья, интересных задач и людей рядом, на которых можно положиться.\n\nСпасибо, что работаете с нами."),
            ("Happy birthday!", "Happy birthday! We wish you good health, interesting work and people around you to rely on.\n\nThank you for working with us.")),
        "company-anniversary" => (
            ("С днём основания компании!", "Сегодня у вас праздник: компания {Компания} отмечает день основания.\nВам {Лет}!\n\nЖелаем новых заказов, надёжных партнёров и хорошей команды."),
            ("Happy company anniversary!", "Today {Company} celebrates its foundation.\n{Years} is something to be proud of!\n\nWe wish you new orders, reliable partners and a good team.")),
        "partnership" => (
            ("Годовщина нашей совместной работы", "В этот день компания {Компания} сделала у нас первый заказ.\nМы работаем вместе уже {Лет}.\n\nСпасибо за доверие. Будем рады быть полезны и дальше."),
            ("The anniversary of our work together", "On this day {Company} placed its first order with us.\nWe have been working together for {Years}.\n\nThank you for your trust. We shall be glad to be of use in future.")),
        "new-year" => (
            ("С наступающим Новым годом!", "Поздравляем Вас и Ваших коллег с наступающим Новым годом! Пусть намеченное сбудется, а рядом будут здоровье, спокойствие и близкие люди.\n\nСпасибо за год вместе."),
            ("Happy New Year!", "We wish you and your colleagues a happy New Year. May your plans come true, and may you have health, calm and your loved ones around you.\n\nThank you for this year together.")),
        "defender-day" => (("С 23 Февраля!", "Поздравляем Вас с Днём защитника Отечества! Желаем здоровья, уверенности и мирного неба."), null),
        "womens-day" => (
            ("С 8 Марта!", "Поздравляем Вас с Международным женским днём! Желаем весеннего настроения, здоровья и радости каждый день."),
            ("Happy International Women's Day!", "Happy International Women's Day! We wish you spring, health and joy every day.")),
        _ => (
            ("С профессиональным праздником!", "Поздравляем Вас и Ваших коллег с профессиональным праздником!\n{Повод} — хороший повод сказать спасибо за Ваш труд.\n\nЖелаем здоровья, безаварийной работы и новых проектов."), null),
    };

    private static GreetingTemplate Template(GreetingOccasion occasion, DateTime now, string language, string subject, string body) =>
        new() { Occasion = occasion, Language = language, Number = 1, Subject = subject, Body = body, At = now };
}
