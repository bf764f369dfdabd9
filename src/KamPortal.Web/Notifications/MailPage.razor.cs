using KamPortal.Notifications;
using KamPortal.Staff;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Notifications;

public sealed partial class MailPage
{
    private const int PageSize = 50;

    private Viewer viewer = Viewer.Nobody;
    private OutboxStatus status;
    private OutboxState? state;
    private IReadOnlyList<OutboxRow>? rows;
    private IReadOnlyList<StaffWithoutMail> withoutMail = [];

    /// <summary>"waiting", "sent"; anything else shows the undelivered.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    [SupplyParameterFromQuery]
    public int? Before { get; set; }

    private string EmptyTitle => status switch
    {
        OutboxStatus.Dead => NotificationsText.NoDeadTitle,
        OutboxStatus.Waiting => NotificationsText.NoWaitingTitle,
        _ => NotificationsText.NoSentTitle,
    };

    private string EmptyText => status switch
    {
        OutboxStatus.Dead => NotificationsText.NoDeadText,
        OutboxStatus.Waiting => NotificationsText.NoWaitingText,
        _ => NotificationsText.NoSentText,
    };

    protected override async Task OnParametersSetAsync()
    {
        status = Show switch
        {
            "waiting" => OutboxStatus.Waiting,
            "sent" => OutboxStatus.Sent,
            _ => OutboxStatus.Dead,
        };
        viewer = await Viewers.CurrentAsync(Closing);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        state = await Queries.StateAsync(Closing);
        rows = await Queries.ListAsync(status, PageSize, Before, Closing);
        withoutMail = await Queries.WithoutMailAsync(Closing);
    }

    private Task<bool> SendAsync(int[] ids) => RunAsync(async () =>
    {
        var count = await SendAgain.RunAsync(ids, Closing);
        await LoadAsync();
        Say(Controls.Plural.Of(count, NotificationsText.WillBeSent));
    });

    private static string TitleOf(OutboxStatus tab) => tab switch
    {
        OutboxStatus.Dead => NotificationsText.Dead,
        OutboxStatus.Waiting => NotificationsText.Waiting,
        _ => NotificationsText.Sent,
    };
}
