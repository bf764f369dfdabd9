namespace KamPortal.Touches.Planning;

/// <summary>Open work that came into other hands, or to another day.</summary>
/// <param name="AbsenceId">The absence because of which it went, or came back.</param>
internal sealed record MovedWork(IHandedWork Work, int FromId, int ToId, int ManagerId, int? AbsenceId)
{
    public bool IsTouch => Work is Touch;

    public bool ChangedHands => FromId != ToId;

    /// <summary>Back with the one whose work it is.</summary>
    public bool CameBack => ChangedHands && ToId == ManagerId;
}
