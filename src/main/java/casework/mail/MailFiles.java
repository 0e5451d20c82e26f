package casework.mail;

import casework.problem.Problem;
import casework.supportcase.Actor;

/** Where files go that come with mails. */
interface MailFiles {

  /**
   * Keeps a file with a case.
   *
   * @throws Problem if the file is not taken
   */
  void keep(String caseNumber, String name, String type, byte[] content, Actor by);
}
