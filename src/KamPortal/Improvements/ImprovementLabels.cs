namespace KamPortal.Improvements;

/// <summary>Names in the viewer's language.</summary>
public static class ImprovementLabels
{
    public static string Label(this ImprovementSource source) => source switch
    {
        ImprovementSource.Deficit => ImprovementMessages.SourceDeficit,
        ImprovementSource.Gap => ImprovementMessages.SourceGap,
        ImprovementSource.Detractor => ImprovementMessages.SourceDetractor,
        ImprovementSource.Interview => ImprovementMessages.SourceInterview,
        _ => ImprovementMessages.SourceOwn,
    };

    public static string Label(this ImprovementStatus status) => status switch
    {
        ImprovementStatus.Open => ImprovementMessages.StatusOpen,
        ImprovementStatus.Done => ImprovementMessages.StatusDone,
        _ => ImprovementMessages.StatusDropped,
    };

    public static string Label(this SheetChannel channel) => channel == SheetChannel.Email ? SheetMessages.ChannelEmail : SheetMessages.ChannelPrinted;
}
