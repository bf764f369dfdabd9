using KamPortal.Data;
using KamPortal.Events.Preparation;
using KamPortal.Touches;

namespace KamPortal.Notifications.Digests;

/// <param name="Type">Null for a task.</param>
/// <param name="IsGreeting">A greeting that waits for consent; which occasion it is stays out of letters.</param>
/// <param name="Preparation">A piece of preparation of an event; no client then.</param>
/// <param name="Person">Name of whom to reach; nothing else about them goes into letters.</param>
internal sealed record DigestTouch(int AccountId, string Account, TouchType? Type, string? Topic, string? Person, DateOnly DueOn, bool IsGreeting = false, DigestPreparation? Preparation = null)
{
    public int? EventId => Preparation?.EventId;

    /// <summary>What stands above it, in the current UI culture: the client, or the event.</summary>
    public string Heading => Preparation is { } p ? InLanguage.Of(p.TitleRu, p.TitleEn) : Account;

    /// <inheritdoc cref="Heading"/>
    public string? Subject => Preparation is { } p && Topic is { } title ? PreparationTitle.Of(title, p.NormRu, p.NormEn) : Topic;
}
