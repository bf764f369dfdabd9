using System.Globalization;
using KamPortal.Jobs;
using KamPortal.Notifications;
using KamPortal.Staff;
using KamPortal.Web.Controls;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Jobs;

public sealed partial class JobsPage
{
    /// <summary>While something runs, the page looks every second; otherwise now and then.</summary>
    private const int LookSeldom = 10;

    private readonly Dictionary<string, int> started = [];
    private Viewer viewer = Viewer.Nobody;
    private IReadOnlyList<JobState>? jobs;
    private IReadOnlyList<JobState>? rows;
    private IReadOnlyDictionary<string, DateTime> next = new Dictionary<string, DateTime>();
    private OutboxState? mail;

    /// <summary>"failed", "running", "done"; anything else shows all.</summary>
    [SupplyParameterFromQuery]
    public string? State { get; set; }

    private (string? State, string Title, int Count)[] Chips =>
    [
        (null, JobsText.AllJobs, jobs?.Count ?? 0),
        ("failed", JobsText.FailedJobs, jobs?.Count(j => Matches(j, "failed")) ?? 0),
        ("running", JobsText.RunningJobs, jobs?.Count(j => Matches(j, "running")) ?? 0),
        ("done", JobsText.DoneJobs, jobs?.Count(j => Matches(j, "done")) ?? 0),
    ];

    protected override void OnParametersSet() => Show();

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

        Show();
    }

    private void Show() => rows = jobs is null ? null : [.. jobs.Where(j => Matches(j, State))];

    private bool Matches(JobState job, string? state) => state switch
    {
        "failed" => job.NeedsAttention || job.LastRun?.HasFailed == true,
        "running" => IsUnderWay(job),
        "done" => job.LastRun?.State == JobRunState.Done,
        _ => true,
    };

    private string AlarmText(JobState job)
    {
        var success = job.LastSuccessAt is { } at ? Format.Instant(at, viewer.TimeZoneId) : "—";
        return string.Format(CultureInfo.CurrentCulture, job.IsFailing ? JobsText.IsFailing : JobsText.IsLate, JobTexts.Title(job.Job.Name), success);
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
