using System.Net;
using PlgTraject.Web.Features.Inquiries.Spam;

namespace PlgTraject.Web.Features.Inquiries;

/// <summary>Where an inquiry came from. Nothing of it is stored as it is.</summary>
/// <param name="Browser">What tells one browser from another, as long as it is open.</param>
/// <param name="Client">The address of the network, or null when that is not known.</param>
/// <param name="Traces">What the form carried besides what was typed.</param>
public sealed record InquiryOrigin(string Browser, IPAddress? Client, FormTraces Traces);
