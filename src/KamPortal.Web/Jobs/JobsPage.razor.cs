using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Staff;

namespace KamPortal.Web.Jobs;

public sealed partial class JobsPage
{
    /// <summary>While something runs, the page looks every second; otherwise now and then.</summary>
    private const int LookSeldom = 10;

    private readonly Dictionary<string, int> started = [];
    private Viewer viewer = Viewer.Nobody;
    private IReadOnlyList<JobState>? jobs;
    private IReadOnlyDictionary<string, DateTime> next = new Dictionary<string, DateTime>();
    private OutboxState? mail;

    protected override async Task OnInitializedAsync()
    {
        viewer = await Viewers.CurrentAsync(Closing);
        await LoadAsync();
        _ = KeepLookingAsync();
    }

    private async Task LoadAsync()
    {
        jobs = await Queries.ListAsync(Closing);
        next = await Starter.NextRunsAsync(Closing);
        mail = await Outbox.StateAsync(Closing);
        foreach (var job in jobs.Where(j => j.LastRun is { State: not JobRunState.Running } run && started.TryGetValue(j.Job.Name, out var before) && run.Id > before))
        {
            started.Remove(job.Job.Name);
        }
    }

    private Task<bool> StartAsync(JobState job) => RunAsync(async () =>
    {
        started[job.Job.Name] = job.LastRun?.Id ?? 0;
        await Starter.StartAsync(job.Job.Name, viewer.Name, Closing);
    });

    private bool IsUnderWay(JobState job) => started.ContainsKey(job.Job.Name) || job.LastRun?.State == JobRunState.Running;

    private async Task KeepLookingAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            for (var tick = 1; await timer.WaitForNextTickAsync(Closing); tick++)
            {
                if (tick % LookSeldom == 0 || jobs?.Any(IsUnderWay) == true)
                {
                    await InvokeAsync(async () =>
                    {
                        await LoadAsync();
                        StateHasChanged();
                    });
                }
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (ObjectDisposedException)
        {
        }
    }
}
