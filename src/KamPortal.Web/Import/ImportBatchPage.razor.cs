using KamPortal.Import;
using KamPortal.Staff;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.Import;

public sealed partial class ImportBatchPage
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    private ImportBatchRow? batch;
    private ImportPreview? preview;
    private MapDraft? draft;
    private IReadOnlyList<ImportOwner> owners = [];
    private IReadOnlyList<RejectedRow> rejects = [];
    private string zone = LocalTime.DefaultZone;
    private string who = "";
    private bool sureToUndo;
    private bool isWatching;

    [Parameter]
    public int Id { get; set; }

    [Inject]
    private ImportQueries Queries { get; set; } = null!;

    [Inject]
    private StartImport Start { get; set; } = null!;

    [Inject]
    private UndoImport Undo { get; set; } = null!;

    [Inject]
    private IViewerSource Viewers { get; set; } = null!;

    [Inject]
    private Hosting.Jobs.JobStarter Jobs { get; set; } = null!;

    private int Percent => batch is { Total: > 0 } ? (int)(100L * batch.Progress / batch.Total) : 0;

    /// <summary>Files follow each other as their rows refer to each other.</summary>
    private static ImportKind Next(ImportKind kind) => kind == ImportKind.OrderLines ? ImportKind.Staff : kind + 1;

    protected override async Task OnParametersSetAsync()
    {
        var viewer = await Viewers.CurrentAsync(Closing);
        (zone, who) = (viewer.TimeZoneId, viewer.Name);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        batch = await Queries.FindAsync(Id, Closing);
        if (batch is null)
        {
            Navigation.NotFound();
            return;
        }

        rejects = batch.Rejected > 0 && !batch.IsUnderWay ? await Queries.RejectsAsync(Id, Closing) : [];
        if (batch.IsOpen && draft is null)
        {
            await RunAsync(async () =>
            {
                preview = await Queries.PreviewAsync(Id, Closing);
                owners = await Queries.OwnersAsync(Closing);
                draft = MapDraft.Of(preview.Map);
            });
        }

        if (batch.IsUnderWay && !isWatching)
        {
            _ = WatchAsync();
        }
    }

    private async Task StartAsync(bool dryRun)
    {
        if (await RunAsync(async () =>
        {
            await Start.RunAsync(new StartImport.Form { BatchId = Id, Map = draft?.ToMap() ?? new ColumnMap(), IsDryRun = dryRun }, Closing);
            await Jobs.StartAsync(RunImportsJob.Name, who, Closing);
        }))
        {
            await LoadAsync();
        }
    }

    /// <summary>The second click within the page undoes; nothing can bring the rows back but the file itself.</summary>
    private async Task UndoAsync()
    {
        if (!sureToUndo)
        {
            sureToUndo = true;
            return;
        }

        sureToUndo = false;
        if (await RunAsync(() => Undo.RunAsync(Id, Closing)))
        {
            Say(ImportText.UndoneNow);
            await LoadAsync();
        }
    }

    private async Task WatchAsync()
    {
        isWatching = true;
        try
        {
            using var timer = new PeriodicTimer(Glance);
            while (batch is { IsUnderWay: true } && await timer.WaitForNextTickAsync(Closing))
            {
                await InvokeAsync(async () =>
                {
                    await LoadAsync();
                    StateHasChanged();
                });
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException)
        {
            // The page is gone; the import goes on without it.
        }
        finally
        {
            isWatching = false;
        }
    }
}
