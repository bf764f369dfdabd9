using System.Globalization;
using KamPortal.TestSupport;
using Microsoft.Playwright;

namespace KamPortal.Browser.Tests;

/// <summary>A company to import: Northwind where it is at hand beside the checkout, else the invented one of the tests.</summary>
internal sealed record Company(string Manager, bool OneOwner, IReadOnlyList<(string Kind, string File)> Files, IReadOnlyDictionary<string, int> Rows)
{
    public static Company AtHand()
    {
        var northwind = new[] { "..", Path.Combine("..", "..") }.Select(up => Path.Combine(Portal.Root, up, "shared", "data", "northwind")).FirstOrDefault(Directory.Exists);
        if (northwind is not null)
        {
            return new Company(
                "Davolio Nancy",
                true,
                [("Staff", Path.Combine(northwind, "employees.csv")), ("Accounts", Path.Combine(northwind, "customers.csv")), ("People", Path.Combine(northwind, "customers.csv"))],
                new Dictionary<string, int> { ["Staff"] = 9, ["Accounts"] = 91, ["People"] = 91 });
        }

        var small = Path.Combine(Portal.Root, "tests", "small-company");
        return new Company(
            "Орлова Вера",
            false,
            [("Staff", Path.Combine(small, "staff.csv")), ("Accounts", Path.Combine(small, "accounts.csv")), ("People", Path.Combine(small, "people.tsv"))],
            new Dictionary<string, int> { ["Staff"] = 5, ["Accounts"] = 12, ["People"] = 18 });
    }

    /// <summary>Imports a file as the administrator, and sees that every row came in.</summary>
    public async Task ImportAsync(IPage page, string kind, string file)
    {
        await page.GotoAsync("/admin/import/new?kind=" + kind);
        await page.Locator("#source").FillAsync("test");
        await page.Locator("#file").SetInputFilesAsync(file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Отправить файл" }).ClickAsync();
        await page.WaitForURLAsync(url => char.IsAsciiDigit(url[^1]));
        var start = page.GetByRole(AriaRole.Button, new() { Name = "Загрузить", Exact = true });
        await start.WaitForAsync();
        await page.Locator("#nulls").FillAsync("NULL");
        if (kind == "Accounts" && OneOwner)
        {
            await page.Locator("#owner").SelectOptionAsync(new SelectOptionValue { Label = Manager });
        }

        await start.ClickAsync();
        var figures = page.Locator(".import-figures dd");
        await figures.First.WaitForAsync(new() { Timeout = 120_000 });
        var (total, created) = (await NumberAsync(figures.Nth(0)), await NumberAsync(figures.Nth(1)));
        Assert.Equal(Rows[kind], total);
        Assert.Equal(total, created);
    }

    private static async Task<int> NumberAsync(ILocator cell) =>
        int.Parse(string.Concat((await cell.InnerTextAsync()).Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
}
