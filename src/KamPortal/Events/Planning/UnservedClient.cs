using KamPortal.Accounts;

namespace KamPortal.Events.Planning;

/// <summary>A client without an event of the level it needs.</summary>
/// <param name="Best">The highest level the client has in the year; null: none at all.</param>
/// <param name="Needs">What was entered for the client and is open.</param>
public sealed record UnservedClient(int AccountId, string Name, AbcdCategory Category, string Manager, EventLevel? Best, int Needs);
