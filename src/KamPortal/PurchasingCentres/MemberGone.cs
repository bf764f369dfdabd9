using System.Globalization;
using KamPortal.People;
using KamPortal.WorkTasks;

namespace KamPortal.PurchasingCentres;

/// <summary>Somebody who left a centre, as the account's owner is told. Taken before the weight is released; texts are in the culture of the caller.</summary>
internal sealed class MemberGone(CentreMember member, DateOnly on)
{
    private readonly string name = Person.NameOf(member.Person.LastName, member.Person.FirstName);
    private readonly string? position = member.Employment.Position;
    private readonly string account = member.Centre.Account.Name;
    private readonly int weight = member.Influence;

    /// <summary>First day without them.</summary>
    public DateOnly On => on;

    public bool Decided { get; } = member.IsDecisionMaker;

    public int AccountId { get; } = member.Centre.AccountId;

    public int OwnerId { get; } = member.Centre.Account.OwnerId;

    public string OwnerLanguage { get; } = member.Centre.Account.Owner.Language;

    public int PersonId { get; } = member.PersonId;

    /// <summary>The same departure raises one task and one notification.</summary>
    public string Key { get; } = CentreDepartures.KeyOf(member, on);

    public string Link { get; } = string.Create(CultureInfo.InvariantCulture, $"/centres/{member.CentreId}");

    public string Title() => Cut(Text(Decided ? CentreMessages.TaskDeciderLeft : CentreMessages.TaskMemberLeft, name, weight), WorkTask.TitleMaxLength);

    public string Details() => Cut(Text(CentreMessages.TaskDetails, position is null ? name : $"{name}, {position}", account, on.ToString("d", CultureInfo.CurrentCulture), weight), WorkTask.DetailsMaxLength);

    public string Line() => Text(Decided ? CentreMessages.ToldDeciderLeft : CentreMessages.ToldMemberLeft, account, name, weight);

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
