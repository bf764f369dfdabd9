namespace KamPortal.KeyAccounts;

/// <summary>Where a candidacy stands on the board.</summary>
public enum CandidacyStage
{
    Candidate,
    DataCollected,
    Scored,
    Decided,
}
