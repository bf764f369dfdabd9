namespace KamPortal.Accounts;

/// <summary>The three tasks of key account work: information, communication, planning; each judged by what is known now.</summary>
public sealed record AccountOverview(InformationTask Information, CommunicationTask Communication, PlanningTask Planning);
