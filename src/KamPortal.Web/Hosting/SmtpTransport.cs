using System.Net.Security;
using KamPortal.Notifications;
using Microsoft.Extensions.Options;

namespace KamPortal.Web.Hosting;

/// <param name="trust">Null: certificates the machine trusts.</param>
internal sealed class SmtpTransport(IOptions<SmtpOptions> options, RemoteCertificateValidationCallback? trust = null) : IMailTransport
{
    public bool IsEnabled => options.Value.Enabled;

    public IMailSession Open() => new SmtpSession(options.Value, trust);
}
