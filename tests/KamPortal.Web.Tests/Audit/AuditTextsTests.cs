using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Audit;
using KamPortal.Staff;
using KamPortal.Web.Audit;

namespace KamPortal.Web.Tests.Audit;

public sealed class AuditTextsTests : PageTest
{
    private static readonly string[] Unrecorded = ["Id", "Version", "SearchText", "SortName", "LookAlikeKey", "ScopeKey", "MapX", "MapY", "StatusBeforeArchive", "TouchesPlannedBy", "TouchesPlannedOn", "GreetingsPlannedBy", "GreetingsPlannedOn"];

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public void Every_recorded_field_and_value_has_a_name_in_both_languages(string language)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(language);
        using var db = Database.OpenAsSystem();
        var audited = db.Model.GetEntityTypes().Where(e => typeof(IAudited).IsAssignableFrom(e.ClrType)).ToList();
        var fields = audited.SelectMany(e => e.GetProperties()).Where(p => !Unrecorded.Contains(p.Name)).ToList();

        Assert.True(fields.Count > 60);
        Assert.DoesNotContain(audited.Select(e => e.ClrType.Name), n => AuditTexts.Entity(n) is null);
        Assert.Empty(fields.Where(f => AuditTexts.Field(f.Name) is null).Select(f => $"{f.DeclaringType.ClrType.Name}.{f.Name}"));
        if (language == "en")
        {
            return; // English words are often those of the code
        }

        var enums = fields.Select(f => Nullable.GetUnderlyingType(f.ClrType) ?? f.ClrType).Where(t => t.IsEnum).Distinct().ToList();
        Assert.Empty(enums.SelectMany(t => Enum.GetValues(t).Cast<Enum>()).Where(v => AuditTexts.Value(new AuditValue(v)) == v.ToString() && v is not AbcdCategory).Select(v => $"{v.GetType().Name}.{v}"));
    }

    [Fact]
    public async Task The_director_narrows_the_history_of_the_portal_by_person()
    {
        await using var db = Database.OpenAsSystem();
        var anna = await A.UserAsync(db, lastName: "Аннина");
        await SignInAsync(anna.Id);
        await Database.Get<OpenAccount>().RunAsync(new AccountFields { Name = "Вектор" }, Xunit.TestContext.Current.CancellationToken);
        await SignInAsync((await A.UserAsync(db, Role.Director)).Id);
        var page = Render<AuditTrailPage>();
        page.WaitForElement(".audit-line");
        Assert.True(page.FindAll(".audit-line").Count > 1);

        await page.Find("select").ChangeAsync(new() { Value = anna.Id.ToString(CultureInfo.InvariantCulture) });

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".audit-line")));
        Assert.Equal("Вектор", page.Find(".audit-what a").TextContent);
    }
}
