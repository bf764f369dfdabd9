using System.Globalization;
using KamPortal.Greetings;
using KamPortal.Web.Controls;

namespace KamPortal.Web.Greetings;

/// <summary>What the choices of greetings are called, and the address of a list of them.</summary>
internal static class GreetingLabels
{
    public static string Label(this GreetingChannel channel) => Find("Channel" + channel);

    public static string Label(this GreetingApproval approval) => Find("Approval" + approval);

    public static string Label(this GreetingSkip skip) => Find("Skip" + skip);

    public static string Label(this GreetingShow show) => Find("Show" + show);

    public static string Label(this OccasionAudience audience) => Find("Audience" + audience);

    public static string Icon(this GreetingChannel channel) => channel switch { GreetingChannel.Email => "email", GreetingChannel.Call => "call", _ => "gift" };

    /// <summary>The state in words, with the reason where nobody was greeted.</summary>
    public static string State(GreetingStatus status, GreetingChannel channel, GreetingApproval approval, GreetingSkip? skip) => status switch
    {
        GreetingStatus.Planned => approval == GreetingApproval.Supervisor ? GreetingsText.StatusPlannedSupervisor : GreetingsText.StatusPlanned,
        GreetingStatus.Approved => channel == GreetingChannel.Email ? GreetingsText.StatusApproved : GreetingsText.StatusToDo,
        GreetingStatus.Skipped when skip is { } why => $"{GreetingsText.StatusSkipped}: {why.Label()}",
        _ => Find("Status" + status),
    };

    public static string Tone(GreetingStatus status) => status switch
    {
        GreetingStatus.Planned => "warning",
        GreetingStatus.Sent or GreetingStatus.Done => "success",
        GreetingStatus.Skipped => "danger",
        _ => "",
    };

    public static string Address(GreetingFilter filter) => Links.WithQuery(
        Links.Greetings,
        ("show", filter.Show == GreetingShow.Coming ? null : filter.Show.ToString().ToLowerInvariant()),
        ("owner", filter.OwnerId),
        ("occasion", filter.OccasionId),
        ("person", filter.PersonId),
        ("account", filter.AccountId),
        ("from", Day(filter.From)),
        ("to", Day(filter.To)),
        ("page", filter.Page > 1 ? filter.Page : null));

    public static string Text(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Find(string key) => GreetingsText.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? key;
}
