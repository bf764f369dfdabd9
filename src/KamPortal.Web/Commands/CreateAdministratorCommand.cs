using System.Text.Json;
using KamPortal.Staff;

namespace KamPortal.Web.Commands;

internal sealed class CreateAdministratorCommand : ICommand
{
    public string Name => "create-administrator";

    public string Usage => "create-administrator LOGIN --name \"LAST FIRST\"";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, IServiceProvider services, CancellationToken cancellationToken)
    {
        if (arguments is not [var login, "--name", var name])
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        var password = await services.GetRequiredService<CreateAdministrator>().RunAsync(login, name, cancellationToken);
        Console.WriteLine(JsonSerializer.Serialize(new { login, password }));
        return 0;
    }
}
