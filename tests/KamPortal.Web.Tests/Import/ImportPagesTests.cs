using System.Text;
using Bunit;
using KamPortal.Import;
using KamPortal.Staff;
using KamPortal.Web.Commands;
using KamPortal.Web.Import;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace KamPortal.Web.Tests.Import;

public sealed class ImportPagesTests : PageTest
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kamportal-import-pages-");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Services.AddLogging();
        Services.Replace(ServiceDescriptor.Singleton(new ImportOptions { Folder = folder.FullName, MaxMegabytes = 1 }));
        Services.AddSingleton<IHostApplicationLifetime>(new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance));
        Services.AddSingleton<KamPortal.Web.Hosting.Jobs.JobStarter>();
        await using var db = Database.OpenAsSystem();
        var administrator = await A.UserAsync(db, Role.Administrator);
        await SignInAsync(administrator.Id);
    }

    [Fact]
    public void An_empty_list_says_where_to_begin()
    {
        var page = Render<ImportPage>();
        Assert.Contains(ImportText.NoImportsHint, page.Markup, StringComparison.Ordinal);
        Assert.Equal(Links.NewImport, page.Find("a.primary").GetAttribute("href"));
    }

    [Fact]
    public void A_file_goes_from_the_form_to_its_mapping_and_through_the_import()
    {
        var id = Upload("группы.csv", "Шифр;Название\n1;Трубы\n2;\n");
        var page = Render<ImportBatchPage>(p => p.Add(b => b.Id, id));

        page.WaitForElement("#map-name");
        Assert.Equal("Название", page.Find("#map-name").GetAttribute("value"));
        Assert.Contains("Трубы", page.Markup, StringComparison.Ordinal);
        page.Find("#map-externalId").Change("Шифр");
        page.Find("button.primary").Click();
        page.WaitForAssertion(() => Assert.Contains(ImportText.RejectedRows, page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(30));

        Assert.Contains("ячейка пуста", page.Markup, StringComparison.Ordinal);
        Assert.Equal(Links.ImportRejects(id), page.Find("a[download]").GetAttribute("href"));
        page.Find("button.danger").Click();
        page.Find("button.danger").Click();
        page.WaitForAssertion(() => Assert.Contains(ImportText.StatusUndone, page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        var list = Render<ImportPage>();
        Assert.Equal(Links.ImportBatch(id), list.Find("tbody a").GetAttribute("href"));
    }

    [Fact]
    public void A_mapping_that_lacks_a_column_is_refused_on_the_page()
    {
        var id = Upload("группы.csv", "Шифр;Цвет\n1;красный\n");
        var page = Render<ImportBatchPage>(p => p.Add(b => b.Id, id));
        page.WaitForElement("#map-name");
        page.Find("button.primary").Click();
        page.WaitForAssertion(() => Assert.Contains("«Название»", page.Find(".problem").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_beside_the_field()
    {
        var page = Render<UploadImportPage>();
        page.Find("#source").Change("1С");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(new byte[(1 << 20) + 1], "big.csv"));
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("1 МБ", page.Find(".field-error").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void The_command_line_is_understood_or_refused()
    {
        Assert.Equal((ImportKind.OrderLines, "1C", true), ImportCommand.Parse(["order-lines", "/tmp/a.csv", "--source", "1C", "--dry-run"]) is { } form ? (form.Kind, form.Source, form.IsDryRun) : default);
        Assert.Equal("/tmp/m.json", ImportCommand.Parse(["staff", "--map", "/tmp/m.json", "/tmp/a.csv"])!.Map);
        Assert.Null(ImportCommand.Parse(["staff"]));
        Assert.Null(ImportCommand.Parse(["cats", "/tmp/a.csv"]));
        Assert.Null(ImportCommand.Parse(["staff", "/tmp/a.csv", "--force"]));
    }

    private int Upload(string name, string text)
    {
        var page = Render<UploadImportPage>();
        page.Find("#kind").Change(nameof(ImportKind.ProductGroups));
        page.Find("#source").Change("1С");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(Encoding.UTF8.GetBytes(text), name));
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Matches(@"/admin/import/\d+$", Navigation.Uri), TimeSpan.FromSeconds(30));
        return int.Parse(Navigation.Uri[(Navigation.Uri.LastIndexOf('/') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
