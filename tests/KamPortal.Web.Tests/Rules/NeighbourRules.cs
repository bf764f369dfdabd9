using System.Text.RegularExpressions;

namespace KamPortal.Web.Tests.Rules;

/// <summary>
/// Which folder of the business may use which. The ground is for everybody; the heart (clients, people, orders, potential and category, touches, purchasing centres, tasks)
/// knows itself, because a client's page is about all of it; the rest knows what is listed here and nothing more.
/// </summary>
public sealed partial class NeighbourRules
{
    private static readonly string[] Ground = ["Data", "Audit", "Staff", "Settings", "WorkCalendars", "Jobs", "Notifications"];
    private static readonly string[] Heart = ["Accounts", "People", "Orders", "Touches", "PurchasingCentres", "WorkTasks", "Potentials", "Profiles", "Categories"];

    private static readonly string[] Plans = ["KeyAccounts", "AccountPlans", "OperationalPlans", "PerspectivePlans"];

    private static readonly string[] Attention = ["Greetings", "Gifts"];

    private static readonly string[] Voice = ["Surveys", "Improvements"];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Data"] = [.. Heart, .. Plans, .. Attention, .. Voice, "Acquaintances", "Calendars", "Dossiers", "Events", "Import"],
        ["Audit"] = [.. Heart, .. Plans, .. Attention, .. Voice, "Acquaintances", "Dossiers", "Events"],

        // An absence moves what is to be done in it, and tells how much that is; closing an account tells what preparation of events it holds.
        ["Staff"] = ["Touches", "Greetings", "Events"],
        ["Settings"] = [],
        ["WorkCalendars"] = [],
        ["Jobs"] = [.. Attention, "Events", "Surveys", "AccountPlans", "Categories", "Dossiers", "Import", "KeyAccounts", "Orders", "PerspectivePlans", "PurchasingCentres", "Touches"],

        // Late steps of plans are told to heads as late touches and tasks are; the digest holds greetings that wait for consent and preparation of events.
        ["Notifications"] = ["Events", "AccountPlans", "Greetings", "Accounts", "Touches", "WorkTasks"],
        ["Accounts"] = Heart,
        ["People"] = Heart,
        ["Orders"] = Heart,
        ["Touches"] = Heart,
        ["PurchasingCentres"] = [.. Heart, "Acquaintances"],
        ["WorkTasks"] = Heart,
        ["Potentials"] = [.. Heart, "Export"],
        ["Profiles"] = Heart,
        ["Categories"] = Heart,
        ["KeyAccounts"] = [.. Heart, "AccountPlans", "Dossiers", "Export", "OperationalPlans", "PerspectivePlans"],
        ["AccountPlans"] = ["Events", .. Heart, .. Attention, .. Voice, "Acquaintances", "Dossiers", "Handover"],
        ["OperationalPlans"] = [.. Heart, "PerspectivePlans", "Export"],
        ["PerspectivePlans"] = Heart,
        ["Greetings"] = [.. Heart, "Gifts"],
        ["Gifts"] = [.. Heart, "Export"],

        // Whoever attended an event can be asked about it.
        ["Surveys"] = [.. Heart, "Export", "Events"],
        ["Improvements"] = [.. Heart, "Surveys", "Export"],

        // Participants are proposed by centres, asked by surveys, told by calendars; effect is read from touches, orders and potentials.
        ["Events"] = [.. Heart, .. Voice, "Calendars", "Export"],
        ["Calendars"] = ["Events", .. Heart, .. Plans, .. Attention],
        ["Acquaintances"] = Heart,
        ["Dossiers"] = [.. Heart, "Export"],
        ["Handover"] = ["Events", .. Attention, .. Voice, "Accounts", "Categories", "KeyAccounts", "PerspectivePlans", "Potentials", "PurchasingCentres", "Touches", "WorkTasks"],
        ["Import"] = ["Accounts", "Categories", "People", "Orders"],
        ["Export"] = ["Accounts", "Categories"],
        ["Search"] = ["Accounts", "People"],
        ["Demo"] = ["Events", .. Heart, .. Plans, .. Attention, .. Voice, "Calendars", "Acquaintances", "Dossiers"],
    };

    [Fact]
    public void Folders_use_only_their_neighbours()
    {
        var folders = Directory.GetDirectories(Path.Combine(Source.Root, "src", "KamPortal")).Select(Path.GetFileName).Where(f => f is not ("bin" or "obj")).Select(f => f!).ToList();

        Assert.Equal(Allowed.Keys.Order(), folders.Order());
        Assert.All(folders, folder => Assert.All(Used(folder), used =>
            Assert.True(used == folder || Ground.Contains(used) || Allowed[folder].Contains(used), $"{folder} uses {used}: add it to the map with a reason, or turn the dependency round")));
    }

    [Fact]
    public void Only_the_schedule_names_the_jobs_of_features() =>
        Assert.All(Source.Files("src/KamPortal/Jobs", "*.cs").Where(f => Path.GetFileName(f) != "Schedule.cs"), file =>
            Assert.DoesNotContain(Using().Matches(File.ReadAllText(file)), m => Heart.Contains(m.Groups[1].Value) || m.Groups[1].Value == "Import"));

    private static IEnumerable<string> Used(string folder) =>
        Source.Files(Path.Combine("src", "KamPortal", folder), "*.cs").SelectMany(f => Using().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Distinct();

    [GeneratedRegex(@"^using (?:static )?KamPortal\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();
}
