using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace KamPortal.Web.Tests.Surveys.Public;

/// <summary>The portal in memory over a test's database, as browsers of clients meet it.</summary>
internal sealed partial class SurveySite(TestDatabase database, params (string Name, string Value)[] settings) : WebApplicationFactory<Program>
{
    /// <summary>A browser of its own, with cookies; it follows no redirects.</summary>
    public HttpClient Browser(string host = "localhost") => CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri($"http://{host}/") });

    /// <summary>Opens a form and gives its hidden fields, to be sent with the answers.</summary>
    public static async Task<(string Html, Dictionary<string, string> Hidden)> OpenAsync(HttpClient browser, string address)
    {
        using var page = await browser.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var html = await page.Content.ReadAsStringAsync();
        return (html, Hidden(html));
    }

    public static Dictionary<string, string> Hidden(string html) =>
        HiddenField().Matches(html).Where(m => m.Groups[1].Value != "shown").ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));

    /// <summary>Sends the fields of the form last seen with the answers; "a/key" and so on.</summary>
    public static async Task<(HttpStatusCode Status, string? Location, string Html)> SendAsync(HttpClient browser, string address, string html, string go = "next", params (string Name, string Value)[] answers)
    {
        var fields = Hidden(html).Select(f => KeyValuePair.Create(f.Key, f.Value)).Concat(Shown(html).Select(k => KeyValuePair.Create("shown", k)))
            .Concat(answers.Select(a => KeyValuePair.Create(a.Name, a.Value))).Append(KeyValuePair.Create("go", go));
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await browser.PostAsync(new Uri(address, UriKind.RelativeOrAbsolute), content);
        return (answer.StatusCode, answer.Headers.Location?.OriginalString, await answer.Content.ReadAsStringAsync());
    }

    public static IEnumerable<string> Shown(string html) => HiddenField().Matches(html).Where(m => m.Groups[1].Value == "shown").Select(m => m.Groups[2].Value);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Database:Provider", "Sqlite");
        builder.UseSetting("ConnectionStrings:KamPortal", database.ConnectionString);
        builder.UseSetting("Jobs:Enabled", "false");
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(database.Clock));
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenField();
}
