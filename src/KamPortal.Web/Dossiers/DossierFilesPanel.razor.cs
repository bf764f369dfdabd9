using KamPortal.Dossiers;
using KamPortal.Web.Controls;
using KamPortal.Web.Import;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace KamPortal.Web.Dossiers;

public sealed partial class DossierFilesPanel
{
    private const int MostAtOnce = 30;

    private readonly List<string> refused = [];
    private readonly List<string> twins = [];
    private DossierFolder? folder;
    private string? uploading;
    private int number;
    private int total;
    private int percent;

    [Parameter, EditorRequired]
    public int AccountId { get; set; }

    [Parameter, EditorRequired]
    public required string GroupCode { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter]
    public bool MayUpload { get; set; }

    [Inject]
    private DossierFileQueries Queries { get; set; } = null!;

    [Inject]
    private UploadDossierFile Upload { get; set; } = null!;

    [Inject]
    private DeleteDossierFile Delete { get; set; } = null!;

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync() => folder = await Queries.ListAsync(AccountId, GroupCode, Closing);

    private async Task UploadAsync(InputFileChangeEventArgs change)
    {
        refused.Clear();
        twins.Clear();
        if (change.FileCount > MostAtOnce)
        {
            refused.Add(DossierWords.Text(DossierText.TooManyAtOnce, MostAtOnce));
            return;
        }

        var files = change.GetMultipleFiles(MostAtOnce);
        (number, total) = (0, files.Count);
        foreach (var file in files)
        {
            (uploading, number, percent) = (file.Name, number + 1, 0);
            StateHasChanged();
            await UploadAsync(file);
        }

        uploading = null;
        await LoadAsync();
    }

    private async Task UploadAsync(IBrowserFile file)
    {
        try
        {
            var maxBytes = folder!.MaxMegabytes * 1024L * 1024;
            await using var stream = file.Size > maxBytes ? Stream.Null : new CountedStream(file.OpenReadStream(maxBytes, Closing), file.Size, p => InvokeAsync(() => Show(p)));
            var form = new UploadDossierFile.Form { AccountId = AccountId, GroupCode = GroupCode, FileName = file.Name, Size = file.Size };
            if ((await Upload.RunAsync(form, stream, Closing)).Twin is { } twin)
            {
                twins.Add(DossierWords.Text(DossierText.TwinFile, file.Name, twin.Name, twin.GroupTitle));
            }
        }
        catch (RuleViolation refusal)
        {
            refused.Add(refusal.Message);
        }
        catch (IOException)
        {
            refused.Add(DossierWords.Text(DossierText.UploadBroke, file.Name));
        }
    }

    private void Show(int now)
    {
        percent = now;
        StateHasChanged();
    }

    private async Task DeleteAsync(DossierFileRow file)
    {
        if (await RunAsync(() => Delete.RunAsync(file.Id, Closing)))
        {
            await LoadAsync();
            UndoNotice.Show(Notifications, DossierWords.Text(DossierText.FileDeleted, file.Name), DossierText.Undo, async () =>
            {
                await Delete.UndoAsync(file.Id, CancellationToken.None);
                await LoadAsync();
                await InvokeAsync(StateHasChanged);
            });
        }
    }
}
