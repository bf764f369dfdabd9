namespace KamPortal.PurchasingCentres;

/// <summary>What <see cref="UndoRemoveMember"/> needs to take the step back.</summary>
/// <param name="Influence">Percent they had.</param>
/// <param name="WasPublished">The centre stood as published before.</param>
/// <param name="CentreVersion">The centre's version after the step.</param>
public sealed record RemovedMember(int MemberId, int Influence, bool WasPublished, int CentreVersion);
