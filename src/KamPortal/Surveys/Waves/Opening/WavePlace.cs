using KamPortal.Accounts;
using KamPortal.People;

namespace KamPortal.Surveys.Waves.Opening;

/// <summary>A place of work at a client of the audience.</summary>
internal sealed record WavePlace(int PersonId, int AccountId, int OwnerId, AbcdCategory Abcd, AccountSegment Segment, KeyStatus KeyStatus, decimal Sales, int? RoleId, bool Decides, bool IsLost) : IPlaceOfWork;
