using KamPortal.TestSupport;

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
}
