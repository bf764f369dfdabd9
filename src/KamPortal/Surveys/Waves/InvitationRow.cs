using KamPortal.Accounts;

namespace KamPortal.Surveys.Waves;

/// <param name="InvitedAt">In the viewer's zone.</param>
/// <param name="MayEnter">A colleague may enter the answers: the wave is open and not anonymous, and nothing has come yet.</param>
public sealed record InvitationRow(int Id, int PersonId, string Person, int AccountId, string Account, AbcdCategory Category, string Manager, InvitationStatus Status, InvitationSkip? Skip, DateTime? InvitedAt, bool MayEnter);
