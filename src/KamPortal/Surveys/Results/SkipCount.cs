using KamPortal.Surveys.Waves;

namespace KamPortal.Surveys.Results;

public sealed record SkipCount(InvitationSkip Reason, int Count);
