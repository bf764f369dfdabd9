using System.Text.Json;

namespace KamPortal.Web.Tests.Commands;

/// <summary>The program as the operator starts it.</summary>
public sealed class SeedCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kamportal-seed-");

    private string Database => $"Data Source={Path.Combine(folder.FullName, "seed.db")};Pooling=False";

    [Fact]
    public async Task Seed_writes_a_scale_set_into_an_empty_database_and_says_how_many_rows_in_one_line_of_JSON()
    {
        var first = await Portal.RunAsync(Database, "seed", "--scale", "0.001", "--without", "audit,notifications");
        var again = await Portal.RunAsync(Database, "seed", "--scale", "0.001");
        var wrong = await Portal.RunAsync(Database, "seed", "--size", "1");

        Assert.True(first.ExitCode == 0, first.Error);
        var report = JsonDocument.Parse(first.Output.Trim()).RootElement;
        Assert.Equal((50, 300, 5000, 0), (Number("accounts"), Number("people"), Number("lines"), Number("audit")));
        Assert.Contains("50 / 50", first.Error);
        Assert.Equal((1, ""), (again.ExitCode, again.Output));
        Assert.Contains("--scale", wrong.Error);
        Assert.Equal(2, wrong.ExitCode);

        int Number(string name) => report.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task An_administrator_is_created_from_the_command_line_with_a_real_hash()
    {
        var (exitCode, output, error) = await Portal.RunAsync(Database, "create-administrator", "Root", "--name", "Шестаков Никита");

        Assert.True(exitCode == 0, error);
        var password = JsonDocument.Parse(output.Trim()).RootElement.GetProperty("password").GetString()!;
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(Database);
        await connection.OpenAsync(Xunit.TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT PasswordHash FROM PortalUsers WHERE Login = 'root' AND MustChangePassword = 1";
        var hash = (string)(await command.ExecuteScalarAsync(Xunit.TestContext.Current.CancellationToken))!;
        Assert.True(new Web.Staff.AspNetPasswordHasher().Verify(hash, password));
        Assert.False(new Web.Staff.AspNetPasswordHasher().Verify(hash, password + "x"));
        Assert.Equal(14, password.Length);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
