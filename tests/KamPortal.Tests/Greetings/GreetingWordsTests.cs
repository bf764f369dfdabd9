using KamPortal.Greetings;
using KamPortal.People;

namespace KamPortal.Tests.Greetings;

public sealed class GreetingWordsTests
{
    [Theory]
    [InlineData("Сергеевич", Gender.Male)]
    [InlineData("Ильич", Gender.Male)]
    [InlineData("Кузьмич", Gender.Male)]
    [InlineData("Гейдар оглы", Gender.Male)]
    [InlineData("Сергеевна", Gender.Female)]
    [InlineData("Ильинична", Gender.Female)]
    [InlineData("Никитична", Gender.Female)]
    [InlineData("Гейдар кызы", Gender.Female)]
    [InlineData("Michael", Gender.Unknown)]
    [InlineData(null, Gender.Unknown)]
    public void The_patronymic_tells_the_gender_and_nothing_else_does(string? patronymic, Gender gender) => Assert.Equal(gender, Genders.Guess(patronymic));

    [Fact]
    public void What_is_recorded_goes_before_the_patronymic() => Assert.Equal(Gender.Female, Genders.Of(Gender.Female, "Иванович"));

    [Theory]
    [InlineData("Петров", "Иван", "Петрович", Gender.Male, "Уважаемый Иван Петрович", "Dear Mr Петров")]
    [InlineData("Петрова", "Анна", "Петровна", Gender.Female, "Уважаемая Анна Петровна", "Dear Ms Петрова")]
    [InlineData("Петренко", "Саша", null, Gender.Unknown, "Здравствуйте, Саша Петренко", "Dear Саша Петренко")]
    [InlineData("Петренко", "Саша", null, Gender.Male, "Уважаемый Саша Петренко", "Dear Mr Петренко")]
    [InlineData("Петренко", "", null, Gender.Female, "Уважаемая госпожа Петренко", "Dear Ms Петренко")]
    [InlineData("", "Madonna", null, Gender.Unknown, "Здравствуйте, Madonna", "Dear Madonna")]
    public void The_form_of_address_agrees_or_is_neutral(string last, string first, string? middle, Gender gender, string russian, string english)
    {
        var addressee = new Addressee(last, first, middle, null, gender);

        Assert.Equal((russian, english), (addressee.Russian, addressee.English));
    }

    [Theory]
    [InlineData(1, "1 год", "1 year")]
    [InlineData(2, "2 года", "2 years")]
    [InlineData(5, "5 лет", "5 years")]
    [InlineData(11, "11 лет", "11 years")]
    [InlineData(21, "21 год", "21 years")]
    [InlineData(112, "112 лет", "112 years")]
    public void Years_are_counted_as_people_say_them(int years, string russian, string english)
    {
        Assert.Equal($"Вам {russian}!", Words(years).Fill("Вам {Лет}!", "ru"));
        Assert.Equal(english, Words(years).Fill("{Years}", "en"));
    }

    [Fact]
    public void A_line_with_something_unknown_is_left_out_whole() =>
        Assert.Equal("Здравствуйте!\n\nС уважением,\nСмирнова Анна", Words(null).Fill("Здравствуйте!\nВам {Лет}!\n\n\nС уважением,\n{Менеджер}\n{Телефон}", "ru"));

    [Fact]
    public void Names_are_text_and_never_placeholders_nor_lines()
    {
        var words = Words(3) with { Company = "ООО «{Лет}»\r\nBcc: x" };

        Assert.Equal("компания ООО «{Лет}» Bcc: x", words.Fill("компания {Компания}", "ru"));
    }

    [Fact]
    public void Unknown_placeholders_and_loose_braces_are_named()
    {
        Assert.Equal(["{Имени}", "{"], Placeholders.UnknownIn("{Имени} {Имя} {Имени} {", "ru"));
        Assert.Equal(["{Имя}"], Placeholders.UnknownIn("{Name} {Имя}", "en"));
        Assert.Empty(Placeholders.UnknownIn("Без подстановок", "ru"));
    }

    [Fact]
    public void Standard_templates_name_only_known_placeholders_and_fill_without_a_rest() =>
        Assert.All(StandardOccasions.All.SelectMany(o => StandardTemplates.Of(o, default)), t =>
        {
            Assert.Empty(Placeholders.UnknownIn(t.Subject + t.Body, t.Language));
            Assert.DoesNotContain("{", Words(5).Fill(t.Body, t.Language), StringComparison.Ordinal);
        });

    [Fact]
    public void The_letter_is_text_however_it_was_typed()
    {
        var html = GreetingLetter.Html("ru", "<b>", "Здравствуйте, <script>alert('x')</script>!\nИван & Ко\n\nВторой абзац");

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("Иван &amp; Ко", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("<p ").Length - 1);
        Assert.Contains("&lt;b&gt;", html, StringComparison.Ordinal);
    }

    private static GreetingWords Words(int? years) => new(new Addressee("Петров", "Иван", "Петрович", null, Gender.Male), "ООО «Вектор»", years, "День рождения", "СеверПромАрматура", "Смирнова Анна", "Менеджер", null, null);
}
